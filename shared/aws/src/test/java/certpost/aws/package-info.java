@NullMarked
package certpost.aws;

import org.jspecify.annotations.NullMarked;
