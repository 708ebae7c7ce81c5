@NullMarked
package certpost.domain.notice;

import org.jspecify.annotations.NullMarked;
