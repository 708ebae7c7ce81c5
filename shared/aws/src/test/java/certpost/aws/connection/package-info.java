@NullMarked
package certpost.aws.connection;

import org.jspecify.annotations.NullMarked;
