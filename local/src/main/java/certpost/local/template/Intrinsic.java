package certpost.local.template;

/** A call of an intrinsic function, such as {@code !GetAtt Table.Arn}, before it has a value. */
public record Intrinsic(String name, Object argument) {}
