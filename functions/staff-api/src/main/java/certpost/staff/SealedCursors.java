package certpost.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.aws.http.Paging.PagedList;
import certpost.domain.Page;
import certpost.domain.holder.HolderKeyring;
import certpost.domain.holder.HolderKeys;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals the cursors of lists of which each agency sees its own: a place may be another's. Only the agency that a
 * cursor was given to goes on from it, and nobody reads it. After a change of holder keys a walk begins anew.
 */
final class SealedCursors {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final HolderKeyring keyring;

    SealedCursors(HolderKeyring keyring) {
        this.keyring = keyring;
    }

    /** The same list, with cursors for that clerk's agency. */
    <T> PagedList<T> of(Clerk clerk, PagedList<T> list) {
        return (cursor, limit) -> {
            Page<T> page = list.page(cursor == null ? null : opened(clerk.agency(), cursor), limit);
            return new Page<>(page.items(), sealed(clerk.agency(), page.next()));
        };
    }

    private @Nullable String sealed(String agency, @Nullable String place) {
        if (place == null) {
            return null;
        }
        try {
            // The same place gives the same nonce, and another one gives another: nothing random is needed.
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keyring.keys().secretFor("nonces of cursors"), "HmacSHA256"));
            byte[] nonce = Arrays.copyOf(mac.doFinal((agency + " " + place).getBytes(UTF_8)), NONCE_BYTES);
            byte[] text = cipher(Cipher.ENCRYPT_MODE, agency, nonce).doFinal(place.getBytes(UTF_8));
            byte[] cursor = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, cursor, NONCE_BYTES, text.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    private String opened(String agency, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new Page.NoSuchCursor();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, agency, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES),
                    UTF_8);
        } catch (IllegalArgumentException | AEADBadTagException _) {
            throw new Page.NoSuchCursor();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot unseal", e);
        }
    }

    private Cipher cipher(int mode, String agency, byte[] nonce) throws GeneralSecurityException {
        HolderKeys keys = keyring.keys();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys.secretFor("cursors"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(agency.getBytes(UTF_8));
        return cipher;
    }
}
