@NullMarked
package certpost.aws.xlsx;

import org.jspecify.annotations.NullMarked;
