@NullMarked
package certpost.candidate;

import org.jspecify.annotations.NullMarked;
