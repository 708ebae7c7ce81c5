@NullMarked
package certpost.load.generator;

import org.jspecify.annotations.NullMarked;
