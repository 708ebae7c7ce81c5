package certpost.local;

import certpost.local.template.FunctionResource;
import certpost.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** How functions reach DynamoDB: directly, or through whatever is put in between. */
@FunctionalInterface
public interface Wiring {
    /**
     * The template's functions as they are started.
     *
     * @param dynamoDb where DynamoDB is
     */
    List<FunctionResource> functions(Template template, URI dynamoDb) throws IOException;
}
