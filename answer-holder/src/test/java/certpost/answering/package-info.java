@NullMarked
package certpost.answering;

import org.jspecify.annotations.NullMarked;
