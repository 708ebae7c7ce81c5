/** The HTTP API: routes, tokens and the events that functions get. */
@NullMarked
package certpost.local.gateway;

import org.jspecify.annotations.NullMarked;
