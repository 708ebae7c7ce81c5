/** How the rules meet AWS. */
@NullMarked
package certpost.aws;

import org.jspecify.annotations.NullMarked;
