package certpost.candidate;

import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.ReminderStore;
import java.util.function.Supplier;

/**
 * What reminders are kept in.
 *
 * @param newCodes makes codes that nobody can foretell
 */
record ReminderPorts(ReminderStore reminders, CodeStore codes, Supplier<ConfirmationCode> newCodes) {}
