/** The exam agency's door: windows, rosters, reference data, applications masked; and what is open to everyone. */
@NullMarked
package certpost.staff;

import org.jspecify.annotations.NullMarked;
