"""What the identity service says of whoever signed in there."""

from oauth2_provider.oauth2_validators import OAuth2Validator

from tests.signin.provider.serve import PEOPLE


class Claims(OAuth2Validator):
    """Adds e-mail and, for some, that two factors were shown."""

    oidc_claim_scope = None

    def get_additional_claims(self, request):
        """Return what is known of the person."""
        return PEOPLE[request.user.username]
