@NullMarked
package certpost.aws.signed;

import org.jspecify.annotations.NullMarked;
