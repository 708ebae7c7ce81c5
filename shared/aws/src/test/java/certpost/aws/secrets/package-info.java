@NullMarked
package certpost.aws.secrets;

import org.jspecify.annotations.NullMarked;
