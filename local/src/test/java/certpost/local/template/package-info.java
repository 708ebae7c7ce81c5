@NullMarked
package certpost.local.template;

import org.jspecify.annotations.NullMarked;
