package certpost.reconciling;

import certpost.domain.batch.BatchStore;
import certpost.domain.books.BatchPart;
import certpost.domain.books.BooksStore;
import certpost.domain.books.Ledger;
import certpost.domain.books.Owned;
import certpost.domain.books.Reserved;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.closing.ClosingStore;
import certpost.domain.notice.NoticeStore;
import certpost.domain.parcel.WaybillStore;

/** What is looked through, and where single things are looked up. */
record Stores(Ledger<Certificate> certificateLedger, Ledger<Reserved> referenceLedger, Ledger<BatchPart> batchLedger,
        Ledger<Owned> waybillLedger, CertificateStore certificates, NoticeStore notices, BatchStore batches,
        ClosingStore closings, WaybillStore waybills, BooksStore books, Chains chains) {}
