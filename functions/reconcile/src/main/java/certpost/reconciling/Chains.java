package certpost.reconciling;

import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditHeadStore;
import certpost.domain.audit.AuditStore;
import certpost.domain.books.Ledger;

/**
 * The chains of the audit, and how far they reached on earlier nights.
 *
 * @param entries all of them
 * @param heads all that are recorded
 */
record Chains(Ledger<AuditEntry> entries, Ledger<AuditHead> heads, AuditStore audit, AuditHeadStore recorded) {}
