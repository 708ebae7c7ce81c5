/** How text that people type is read before a rule looks at it. */
@NullMarked
package certpost.domain.text;

import org.jspecify.annotations.NullMarked;
