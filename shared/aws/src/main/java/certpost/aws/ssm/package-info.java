/** What is read from the parameter store of Systems Manager. */
@NullMarked
package certpost.aws.ssm;

import org.jspecify.annotations.NullMarked;
