@NullMarked
package certpost.local.ssm;

import org.jspecify.annotations.NullMarked;
