@NullMarked
package certpost.aws.csv;

import org.jspecify.annotations.NullMarked;
