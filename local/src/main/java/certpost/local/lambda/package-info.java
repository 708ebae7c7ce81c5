/** Functions in processes of their own, under AWS's runtime interface client. */
@NullMarked
package certpost.local.lambda;

import org.jspecify.annotations.NullMarked;
