@NullMarked
package certpost.redrive;

import org.jspecify.annotations.NullMarked;
