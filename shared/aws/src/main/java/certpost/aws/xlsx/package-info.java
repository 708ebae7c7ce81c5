/** Workbooks ({@code .xlsx}) as offices send them, read as a stream and trusted in nothing. */
@NullMarked
package certpost.aws.xlsx;

import org.jspecify.annotations.NullMarked;
