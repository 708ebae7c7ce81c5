@NullMarked
package certpost.reconciling;

import org.jspecify.annotations.NullMarked;
