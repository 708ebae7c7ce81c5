/** EventBridge Scheduler by this machine's clock. */
@NullMarked
package certpost.local.schedules;

import org.jspecify.annotations.NullMarked;
