/** HTTP by the JDK's URL connections, which every start of a function has loaded anyway. */
@NullMarked
package certpost.aws.connection;

import org.jspecify.annotations.NullMarked;
