/** The people of the story: a roster that an office could have sent, and nobody in it exists. */
@NullMarked
package certpost.local.story.roster;

import org.jspecify.annotations.NullMarked;
