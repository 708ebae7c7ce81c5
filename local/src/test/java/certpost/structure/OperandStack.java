package certpost.structure;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a method's code has at hand at some place: for each value, the sources that it may have. */
final class OperandStack {
    private static final Set<Source> WIDE = Set.of(new Source.Wide());

    private final List<Set<Source>> values = new ArrayList<>();
    private int made;

    void push(Set<Source> value) {
        values.add(value);
    }

    void push(TypeKind kind, Set<Source> value) {
        if (kind != TypeKind.VOID) {
            push(kind.slotSize() == 2 ? WIDE : value);
        }
    }

    Set<Source> pop() {
        return values.removeLast();
    }

    /** The last ones, in the order in which they were pushed. */
    List<Set<Source>> popped(int count) {
        var popped = new ArrayList<Set<Source>>();
        for (int i = 0; i < count; i++) {
            popped.addFirst(pop());
        }
        return popped;
    }

    OperandStack copy() {
        var copy = new OperandStack();
        copy.values.addAll(values);
        copy.made = made;
        return copy;
    }

    /** What is at hand where two ways meet. */
    OperandStack joined(OperandStack other) {
        var joined = new OperandStack();
        joined.made = Math.max(made, other.made);
        for (int i = 0; i < values.size(); i++) {
            joined.push(joined(values.get(i), other.values.get(i)));
        }
        return joined;
    }

    private static Set<Source> joined(Set<Source> one, Set<Source> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** An object has come to be what it was made of. */
    void replace(Set<Source> object, Set<Source> by) {
        values.replaceAll(value -> value.equals(object) ? by : value);
    }

    void dropFor(BranchInstruction branch) {
        switch (branch.opcode()) {
            case GOTO, GOTO_W -> {
                // Goes in any case.
            }
            case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE -> popped(2);
            default -> pop();
        }
    }

    /** Every instruction that neither calls nor goes elsewhere. */
    void play(CodeElement element, Map<Integer, Set<Source>> locals) {
        switch (element) {
            case LoadInstruction load -> push(load.typeKind(), locals.getOrDefault(load.slot(), Set.of()));
            case StoreInstruction store -> locals.put(store.slot(), pop());
            case ConstantInstruction constant -> push(constant.typeKind(),
                    constant.constantValue() instanceof String text ? Set.of(new Source.Text(text)) : Set.of());
            case NewObjectInstruction _ -> push(Set.of(new Source.Made(made++)));
            case NewReferenceArrayInstruction _ -> replaceTop(1, TypeKind.REFERENCE);
            case NewPrimitiveArrayInstruction _ -> replaceTop(1, TypeKind.REFERENCE);
            case NewMultiArrayInstruction array -> replaceTop(array.dimensions(), TypeKind.REFERENCE);
            case ArrayLoadInstruction load -> replaceTop(2, load.typeKind());
            case ArrayStoreInstruction _ -> popped(3);
            case OperatorInstruction operator -> operate(operator);
            case ConvertInstruction convert -> replaceTop(1, convert.toType());
            case MonitorInstruction _ -> pop();
            case TypeCheckInstruction check when check.opcode() == Opcode.INSTANCEOF -> replaceTop(1, TypeKind.INT);
            case StackInstruction turn -> turn(turn.opcode());
            default -> {
                // Line numbers, casts, increments: all stay where they are.
            }
        }
    }

    private void replaceTop(int count, TypeKind by) {
        popped(count);
        push(by, Set.of());
    }

    private void operate(OperatorInstruction operator) {
        switch (operator.opcode()) {
            case ARRAYLENGTH -> replaceTop(1, TypeKind.INT);
            case INEG, LNEG, FNEG, DNEG -> replaceTop(1, operator.typeKind());
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> replaceTop(2, TypeKind.INT);
            default -> replaceTop(2, operator.typeKind());
        }
    }

    private void turn(Opcode opcode) {
        switch (opcode) {
            case POP -> pop();
            case POP2 -> poppedWords(2);
            case DUP -> insert(1, 0);
            case DUP_X1 -> insert(1, 1);
            case DUP_X2 -> insert(1, 2);
            case DUP2 -> insert(2, 0);
            case DUP2_X1 -> insert(2, 1);
            case DUP2_X2 -> insert(2, 2);
            case SWAP -> insertSwapped();
            default -> throw new IllegalStateException(opcode + " is not known");
        }
    }

    /** Copies the top's words below as many words more. */
    private void insert(int words, int below) {
        List<Set<Source>> top = poppedWords(words);
        List<Set<Source>> under = poppedWords(below);
        values.addAll(top);
        values.addAll(under);
        values.addAll(top);
    }

    private void insertSwapped() {
        Set<Source> top = pop();
        values.add(values.size() - 1, top);
    }

    private List<Set<Source>> poppedWords(int words) {
        var popped = new ArrayList<Set<Source>>();
        for (int left = words; left > 0; left -= popped.getFirst().equals(WIDE) ? 2 : 1) {
            popped.addFirst(pop());
        }
        return popped;
    }
}
