package certpost.domain.certificate;

import certpost.domain.address.Address;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;

/** What a holder asks for: by which channel, to whom, and where (R10). */
public record ApplicationForm(Channel channel, PersonName recipient, MobileNumber mobile, Address address) {}
