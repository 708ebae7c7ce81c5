/** Who did what, when: entries that nobody can change, take away or put in between without its being seen. */
@NullMarked
package certpost.domain.audit;

import org.jspecify.annotations.NullMarked;
