/** What holders are told by SMS. */
@NullMarked
package certpost.domain.notice;

import org.jspecify.annotations.NullMarked;
