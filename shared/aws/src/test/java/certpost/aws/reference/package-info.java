@NullMarked
package certpost.aws.reference;

import org.jspecify.annotations.NullMarked;
