package certpost.structure;

import java.lang.classfile.MethodModel;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a method calls, with what, and what it passes on: its code is played once, from top to bottom, with the sources of
 * values in their place. What comes round by a loop is not followed.
 */
final class MethodCode {
    /** A call, or an object that can make it later; an instance is its own first argument. */
    record Call(String owner, String name, String descriptor, List<Set<Source>> arguments) {
        String method() {
            return MethodCode.id(owner, name, descriptor);
        }
    }

    /** A value that gets to another place. */
    record Passed(Source.Place to, Set<Source> from) {}

    private static final String SETTINGS = "certpost/aws/Settings";
    private static final String TABLE = "certpost/aws/dynamodb/Table";

    private final String id;
    private final List<Call> calls = new ArrayList<>();
    private final List<Passed> passed = new ArrayList<>();
    private final Map<Label, OperandStack> arriving = new HashMap<>();
    private final Map<Integer, Set<Source>> locals = new HashMap<>();
    private OperandStack stack = new OperandStack();
    private boolean goesOn = true;

    private MethodCode(MethodModel method) {
        this.id = id(method);
        int index = 0;
        int slot = 0;
        if (!method.flags().has(AccessFlag.STATIC)) {
            locals.put(slot++, Set.of(Source.parameter(id, index++)));
        }
        for (var type : method.methodTypeSymbol().parameterList()) {
            TypeKind kind = TypeKind.from(type);
            locals.put(slot, Set.of(kind.slotSize() == 2 ? new Source.Wide() : Source.parameter(id, index)));
            index++;
            slot += kind.slotSize();
        }
        method.code().ifPresent(code -> code.forEach(this::play));
    }

    static MethodCode of(MethodModel method) {
        return new MethodCode(method);
    }

    static String id(MethodModel method) {
        return id(method.parent().orElseThrow().thisClass().asInternalName(), method.methodName().stringValue(),
                method.methodType().stringValue());
    }

    static String id(String owner, String name, String descriptor) {
        return owner.replace('/', '.') + "." + name + descriptor;
    }

    Collection<Call> calls() {
        return calls;
    }

    Collection<Passed> passed() {
        return passed;
    }

    private void play(CodeElement element) {
        switch (element) {
            case LabelTarget target -> arrive(target.label());
            case BranchInstruction branch -> {
                stack.dropFor(branch);
                leave(branch.target());
                goesOn = branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
            }
            case TableSwitchInstruction choice -> choose(choice.defaultTarget(), choice.cases());
            case LookupSwitchInstruction choice -> choose(choice.defaultTarget(), choice.cases());
            case ReturnInstruction back -> {
                if (back.typeKind() != TypeKind.VOID) {
                    passed.add(new Passed(Source.result(id), stack.pop()));
                }
                goesOn = false;
            }
            case ThrowInstruction _ -> goesOn = false;
            case FieldInstruction field -> field(field);
            case InvokeInstruction call -> invoke(call);
            case InvokeDynamicInstruction made -> makeFunction(made);
            default -> stack.play(element, locals);
        }
    }

    private void choose(Label otherwise, List<SwitchCase> cases) {
        stack.pop();
        leave(otherwise);
        cases.forEach(each -> leave(each.target()));
        goesOn = false;
    }

    private void leave(Label target) {
        arriving.merge(target, stack.copy(), OperandStack::joined);
    }

    /** Whoever comes from nowhere comes with an exception in hand. */
    private void arrive(Label label) {
        OperandStack others = arriving.get(label);
        if (others != null) {
            stack = goesOn ? stack.joined(others) : others.copy();
        } else if (!goesOn) {
            stack = new OperandStack();
            stack.push(Set.of());
        }
        goesOn = true;
    }

    private void field(FieldInstruction field) {
        boolean puts = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
        Set<Source> value = puts ? stack.pop() : Set.of();
        if (field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.GETFIELD) {
            stack.pop();
        }
        Source.Place place = Source.field(field.owner().asInternalName().replace('/', '.'), field.name().stringValue());
        if (puts) {
            passed.add(new Passed(place, value));
        } else {
            stack.push(TypeKind.from(field.typeSymbol()), Set.of(place));
        }
    }

    private void invoke(InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        List<Set<Source>> arguments = stack.popped(type.parameterCount());
        boolean makes = call.name().equalsString("<init>");
        if (call.opcode() != Opcode.INVOKESTATIC) {
            arguments.addFirst(stack.pop());
        }
        Call made = made(call.method(), arguments);
        if (makes && call.owner().asInternalName().equals(TABLE)) {
            // A table is told from others by its name alone.
            stack.replace(arguments.getFirst(), arguments.getLast());
        }
        if (call.owner().asInternalName().equals(SETTINGS) && !makes && type.parameterCount() > 0) {
            stack.push(TypeKind.from(type.returnType()), settings(arguments.get(1)));
        } else {
            stack.push(TypeKind.from(type.returnType()), Set.of(Source.result(made.method())));
        }
    }

    private static Set<Source> settings(Set<Source> names) {
        return Set.copyOf(names.stream()
                .map(name -> name instanceof Source.Text(var text) ? new Source.Setting(text) : name)
                .toList());
    }

    /** What a lambda or a method reference will call, with what it has caught. */
    private void makeFunction(InvokeDynamicInstruction made) {
        List<Set<Source>> caught = stack.popped(made.typeSymbol().parameterCount());
        made.invokedynamic().bootstrap().arguments().forEach(argument -> {
            // A record's own methods are made of its fields.
            if (argument instanceof MethodHandleEntry handle
                    && handle.reference().type().stringValue().startsWith("(")) {
                made(handle.reference(), caught);
            }
        });
        stack.push(TypeKind.from(made.typeSymbol().returnType()), Set.of());
    }

    private Call made(MemberRefEntry method, List<Set<Source>> arguments) {
        var call = new Call(method.owner().asInternalName().replace('/', '.'), method.name().stringValue(),
                method.type().stringValue(), List.copyOf(arguments));
        calls.add(call);
        for (int i = 0; i < arguments.size(); i++) {
            passed.add(new Passed(Source.parameter(call.method(), i), arguments.get(i)));
        }
        return call;
    }
}
