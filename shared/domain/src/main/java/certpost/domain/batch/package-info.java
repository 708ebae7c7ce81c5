/** What is handed to the printing house together. */
@NullMarked
package certpost.domain.batch;

import org.jspecify.annotations.NullMarked;
