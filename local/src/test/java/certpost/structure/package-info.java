/** What holds the house together: its layers, its template, its contract, its packages. */
@NullMarked
package certpost.structure;

import org.jspecify.annotations.NullMarked;
