package certpost.faults.paths;

import certpost.faults.house.House;
import certpost.faults.house.Picture;
import java.time.Duration;
import java.time.Instant;

/**
 * The point where a path begins: brought about once, and gone back to for every trial.
 *
 * <p>Each trial begins a little earlier than the one before. So whatever a function remembers of an earlier trial, it
 * remembers of a later time, and does not believe.
 */
public final class Beginning {
    /** Longer than any function remembers what it has read. */
    private static final Duration FORGETTING = Duration.ofSeconds(10);
    private static final Duration EARLIER = Duration.ofMillis(1);

    private final House house;
    private final Scene scene;
    private final Picture picture;
    private Instant next;

    private Beginning(Scene scene) {
        this.house = scene.house();
        this.scene = scene;
        this.picture = house.picture();
        this.next = house.clock().instant().plus(FORGETTING);
    }

    /**
     * Brings it about.
     *
     * @param number as of a scene
     */
    public static Beginning of(House house, int number, WritePath path) throws InterruptedException {
        Scene scene = Scene.begin(house, number);
        path.before().bring(new Chapters(scene));
        return new Beginning(scene);
    }

    /** Goes back to it. */
    public Chapters again() {
        house.restore(picture, next);
        next = next.minus(EARLIER);
        return new Chapters(scene.copy());
    }
}
