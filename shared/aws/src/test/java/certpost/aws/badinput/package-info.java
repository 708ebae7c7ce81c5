/** Bad requests of every route, made from {@code openapi.yaml} and a seed, and what may be answered to them. */
@NullMarked
package certpost.aws.badinput;

import org.jspecify.annotations.NullMarked;
