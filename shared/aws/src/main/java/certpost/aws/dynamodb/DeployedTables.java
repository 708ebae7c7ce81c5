package certpost.aws.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables of a deployment, by what the template calls them. */
public final class DeployedTables {
    private final DynamoDbClient client;
    private final String prefix;

    /** There is none of that name. */
    public static final class NoSuchTable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchTable(String prefix) {
            super("no table's name begins with " + prefix);
        }
    }

    /**
     * The tables of one deployment.
     *
     * @param prefix of their names: the stack's name and a hyphen, or nothing on one machine
     */
    public DeployedTables(DynamoDbClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    /** The name that CloudFormation has given to a table. */
    public String name(String logicalId) {
        String begin = prefix + logicalId;
        return client.listTablesPaginator()
                .tableNames()
                .stream()
                .filter(name -> name.equals(begin) || name.startsWith(begin + "-"))
                .findFirst()
                .orElseThrow(() -> new NoSuchTable(begin));
    }
}
