/** An OIDC issuer, and the check of its tokens. */
@NullMarked
package certpost.local.tokens;

import org.jspecify.annotations.NullMarked;
