package certpost.scale;

import certpost.local.template.Table;
import certpost.meter.Count;
import certpost.meter.Meter;
import certpost.meter.MeterLine;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A meter before DynamoDB Local, for one operation only: it remembers each partition key that it has seen. */
record Metered(Meter meter, MeterLine line) implements AutoCloseable {

    static Metered before(URI dynamoDb, List<Table> tables) throws IOException {
        var meter = new Meter(tables);
        return new Metered(meter, new MeterLine(meter, dynamoDb));
    }

    URI url() {
        return line.url("scale");
    }

    Count count() {
        return meter.snapshot().total(_ -> true);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
