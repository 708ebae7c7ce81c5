@NullMarked
package certpost.aws.http;

import org.jspecify.annotations.NullMarked;
