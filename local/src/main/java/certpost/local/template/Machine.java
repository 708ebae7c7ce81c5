package certpost.local.template;

import java.util.Optional;

/** The account and region that this machine says it is. */
public final class Machine {
    public static final String REGION = "us-east-1";
    public static final String ACCOUNT = "000000000000";

    private Machine() {}

    public static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }

    static Optional<String> pseudoParameter(String name) {
        return Optional.ofNullable(switch (name) {
            case "AWS::Region" -> REGION;
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> "certpost-local";
            default -> null;
        });
    }
}
