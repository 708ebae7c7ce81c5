/** What template.yaml says, as values. */
@NullMarked
package certpost.local.template;

import org.jspecify.annotations.NullMarked;
