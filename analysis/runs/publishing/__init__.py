"""How reports become public: good ones together, in one exchange of the folder."""
