@NullMarked
package certpost.local.schedules;

import org.jspecify.annotations.NullMarked;
