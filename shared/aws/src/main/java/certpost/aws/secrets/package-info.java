/** What is read from Secrets Manager. */
@NullMarked
package certpost.aws.secrets;

import org.jspecify.annotations.NullMarked;
