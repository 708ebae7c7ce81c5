/** Tables that offices and printing houses exchange as files. */
@NullMarked
package certpost.aws.csv;

import org.jspecify.annotations.NullMarked;
