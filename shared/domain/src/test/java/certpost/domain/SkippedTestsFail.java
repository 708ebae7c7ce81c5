package certpost.domain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Fails a run of unit tests in which one was disabled or aborted: a test that nobody runs proves nothing. Only surefire
 * asks for it, by a system property; integration tests may say that they cannot run here.
 */
public final class SkippedTestsFail implements LauncherSessionListener, TestExecutionListener {
    private static final String ASKED_FOR = "certpost.skipped-tests-fail";

    private final List<String> skipped = new CopyOnWriteArrayList<>();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(ASKED_FOR)) {
            session.getLauncher().registerTestExecutionListeners(this);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.add(test.getUniqueId() + ": " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            skipped.add(test.getUniqueId() + ": " + result.getThrowable().map(Throwable::getMessage).orElse("aborted"));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!skipped.isEmpty()) {
            throw new IllegalStateException("unit tests were skipped: " + skipped);
        }
    }
}
