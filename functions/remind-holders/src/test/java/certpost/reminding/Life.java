package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;

import certpost.domain.DyingProcess;
import certpost.domain.DyingProcess.When;
import certpost.domain.Page;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.holder.MobileNumber;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowState;
import certpost.domain.window.Windows;
import certpost.reminding.Sender.Handed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A window's life at random: its end moves, the roster grows and changes, holders apply, runs are missed or die. */
final class Life {
    static final int HOLDERS = 6;

    final Stage stage = new Stage();
    final Sender sender;
    private final RandomGenerator random;
    private final List<Instant> ends = new ArrayList<>();

    Life(RandomGenerator random) {
        this.random = random;
        this.sender = new Sender(stage, new Moving(), random);
        ends.add(stage.window().closesAt());
        stage.clock.pass(Duration.ofMinutes(random.nextInt(2_000)));
    }

    /** A window whose end may be moved just before or just after a sender looks at it. */
    private final class Moving implements Windows {
        @Override
        public Optional<Window> find(WindowId id) {
            maybeMove(20);
            Optional<Window> found = stage.windows.find(id);
            maybeMove(20);
            return found;
        }

        @Override
        public Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit) {
            return stage.windows.list(shown, cursor, limit);
        }
    }

    void goOnForDays(int days) {
        Instant end = stage.clock.instant().plus(Duration.ofDays(days));
        while (stage.clock.instant().isBefore(end)) {
            stage.clock.pass(Duration.ofMinutes(random.nextInt(1, 600)));
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> remind();
                case 3, 4, 5 -> sender.sweep(false);
                case 6 -> maybeMove(2);
                case 7 -> roster(random.nextInt(1, HOLDERS + 1));
                default -> holder(random.nextInt(1, HOLDERS + 1));
            }
        }
    }

    /** Nobody changes anything, and the schedules keep their time. */
    void goOnInPeaceUntil(Instant end) {
        var peaceful = new Sender(stage, stage.windows, random);
        while (stage.clock.instant().isBefore(end)) {
            if (isOpen()) {
                stage.remind();
            }
            peaceful.sweep(true);
            sender.handed.addAll(peaceful.handed);
            peaceful.handed.clear();
            stage.clock.pass(Duration.ofMinutes(20));
        }
        stage.clock.moveTo(end);
    }

    /** Those who are not on the roster yet come to it. */
    void enterEverybody() {
        for (int holder = 1; holder <= HOLDERS; holder++) {
            if (certificate(holder).isEmpty()) {
                stage.certificates.keep(SomeCertificates.entered(holder));
            }
        }
    }

    /** What one holder was told, first things first. */
    List<Handed> toldTo(int holder) {
        return sender.handed.stream().filter(sms -> sms.certificate().key().equals(key(holder))).toList();
    }

    boolean mayApply(int holder) {
        return canBeTold(holder) && certificate(holder).filter(each -> each.application() == null).isPresent();
    }

    boolean canBeTold(int holder) {
        return certificate(holder).map(Certificate::roster)
                .filter(entry -> entry.checkStatus() == CheckStatus.CLEARED && entry.mobile() != null)
                .isPresent();
    }

    private void remind() {
        if (!isOpen()) {
            return;
        }
        if (random.nextInt(4) == 0) {
            stage.dies(stage
                    .worker(new DyingProcess(random.nextInt(1, 30), random.nextBoolean() ? When.BEFORE : When.AFTER)));
        } else {
            stage.remind();
        }
    }

    private boolean isOpen() {
        return stage.window().stateAt(stage.clock.instant()) == WindowState.OPEN;
    }

    private void maybeMove(int oneOf) {
        Window window = stage.window();
        Instant now = stage.clock.instant();
        if (random.nextInt(oneOf) > 0 || !isOpen()) {
            return;
        }
        Instant end = random.nextInt(3) == 0
                ? ends.get(random.nextInt(ends.size()))
                : now.plus(Duration.ofMinutes(30L * random.nextInt(1, 700)));
        if (!end.equals(window.closesAt()) && window.mayCloseAt(end, now)) {
            ends.add(end);
            stage.moveTo(end);
        }
    }

    /** A row comes, gets another number, loses its number, or loses its status for good. */
    private void roster(int holder) {
        Optional<Certificate> known = certificate(holder);
        if (known.isEmpty()) {
            stage.certificates.keep(SomeCertificates.entered(holder));
            return;
        }
        RosterEntry entry = known.get().roster();
        if (entry.mobile() != null && entry.checkStatus() == CheckStatus.CLEARED) {
            RosterEntry changed = switch (random.nextInt(6)) {
                case 0 -> with(entry, null, CheckStatus.CLEARED);
                case 1 -> with(entry, entry.mobile(), CheckStatus.REJECTED);
                default -> with(entry, new MobileNumber("+861390013900" + random.nextInt(10)), CheckStatus.CLEARED);
            };
            stage.certificates.keep(known.get().withRoster(changed).orElseThrow());
        }
    }

    private static RosterEntry with(RosterEntry entry, @Nullable MobileNumber mobile, CheckStatus status) {
        return new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(), entry.level(),
                entry.registrationCity(), status, mobile);
    }

    private void holder(int holder) {
        certificate(holder).filter(_ -> isOpen()).ifPresent(known -> {
            Instant now = stage.clock.instant();
            if (known.application() == null) {
                if (known.submit(SomeCertificates.form(), WINDOW, now, new IfMatch.Anything(),
                        "apply-" + now) instanceof Submission.Accepted(var changed)) {
                    stage.certificates.keep(changed);
                }
            } else if (known.withdraw(now, new IfMatch.Anything(),
                    "withdraw-" + now) instanceof Withdrawal.Accepted(var changed)) {
                stage.certificates.keep(changed);
            }
        });
    }

    private Optional<Certificate> certificate(int holder) {
        return stage.certificates.find(key(holder));
    }
}
